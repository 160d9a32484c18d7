#!/bin/sh
# Asks an ecosystem's own tool about every claim in a scheme's orders file, and prints those that it denies.
#
#   sh tools/oracle-versions.sh debian|rpm|rubygems|packagist|pep440
#
# Needs dpkg, rpm, ruby, php or python3 with the package "packaging". Not part of the checks: few machines have all of them.
set -eu
scheme=${1:?name a scheme: debian, rpm, rubygems, packagist or pep440}
orders="$(dirname "$0")/../packages/core/src/versions/$scheme/$scheme.orders.txt"

ask() {
  case $scheme in
    debian)
      if dpkg --compare-versions "$1" lt "$2"; then echo '<'
      elif dpkg --compare-versions "$1" eq "$2"; then echo '='
      else echo '>'; fi ;;
    rpm)
      rpm --eval "%{lua: print((({[-1]='<', [0]='=', [1]='>'})[(rpm.ver('$1') < rpm.ver('$2')) and -1 or (rpm.ver('$1') == rpm.ver('$2')) and 0 or 1]))}" ;;
    rubygems)
      ruby -e 'puts({ -1 => "<", 0 => "=", 1 => ">" }[Gem::Version.new(ARGV[0]) <=> Gem::Version.new(ARGV[1])])' "$1" "$2" ;;
    packagist)
      php -r '$c = version_compare(ltrim($argv[1], "v"), ltrim($argv[2], "v")); echo $c < 0 ? "<" : ($c > 0 ? ">" : "="), "\n";' "$1" "$2" ;;
    pep440)
      python3 -c 'import sys
from packaging.version import Version, InvalidVersion
try:
    a, b = map(Version, sys.argv[1:])
    print("<" if a < b else ">" if a > b else "=")
except InvalidVersion:
    print("?")' "$1" "$2" ;;
    *) echo "no oracle for $scheme" >&2; exit 2 ;;
  esac
}

denied=0
asked=0
while read -r left relation right; do
  case $left in '' | '#'*) continue ;; esac
  answer=$(ask "$left" "$right")
  asked=$((asked + 1))
  # A question mark: the tool does not read such versions any more (PEP 440 before its legacy rule was dropped).
  if [ "$answer" != "$relation" ] && [ "$answer" != '?' ]; then
    echo "claimed $left $relation $right, but $scheme's own tool says $answer"
    denied=$((denied + 1))
  fi
done < "$orders"
echo "$scheme: $asked claims, $denied denied"
[ "$denied" -eq 0 ]

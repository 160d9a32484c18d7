/** Kategorien der Anhänge III und IV: Name und Kernfunktion, in eigenen Worten. */
export const categories: Readonly<Record<string, string>> = {
  'Identity management systems, privileged access management, access-control and biometric readers':
    'Identitätsmanagementsysteme, Verwaltung privilegierter Zugänge, Lesegeräte für Zugangskontrolle und Biometrie',
  'Authenticates or authorises persons, devices or systems, for digital or physical places; it may run the life cycle of credentials, or control and monitor privileged rights.':
    'Authentifiziert oder berechtigt Personen, Geräte oder Systeme, für digitale oder physische Orte; kann den Lebenszyklus von Zugangsdaten verwalten oder privilegierte Rechte steuern und überwachen.',
  'Standalone and embedded browsers': 'Eigenständige und eingebettete Browser',
  'Software with which end users fetch, render and interact with web content that servers provide.':
    'Software, mit der Endnutzer Webinhalte von Servern abrufen, darstellen und bedienen.',
  'Password managers': 'Passwort-Manager',
  'Stores passwords locally or remotely, with generating, sharing or filling them in.':
    'Speichert Passwörter auf dem Gerät oder entfernt und kann sie erzeugen, teilen oder eintragen.',
  'Anti-malware software': 'Software gegen Schadsoftware',
  'Finds, removes or quarantines malicious software on devices.':
    'Findet Schadsoftware auf Geräten, entfernt sie oder stellt sie unter Quarantäne.',
  'Virtual private network (VPN) products': 'Produkte für virtuelle private Netze (VPN)',
  'Builds an encrypted logical tunnel over physical or virtual network resources.':
    'Baut über physische oder virtuelle Netzressourcen einen verschlüsselten logischen Tunnel auf.',
  'Network management systems': 'Netzmanagementsysteme',
  'Manages connected network elements by monitoring and also controlling their operation and configuration.':
    'Verwaltet verbundene Netzelemente: überwacht ihren Betrieb und ihre Konfiguration und steuert sie auch.',
  'Security information and event management (SIEM) systems':
    'Systeme für das Management von Sicherheitsinformationen und -ereignissen (SIEM)',
  'Collects data from several sources, analyses and correlates them and gives actionable security information.':
    'Sammelt Daten aus mehreren Quellen, wertet sie im Zusammenhang aus und liefert verwertbare Sicherheitsinformationen.',
  'Boot managers': 'Boot-Manager',
  'Software that runs the start-up after power-on: initialises hardware, loads or hands over to the operating system, offers boot options.':
    'Software, die den Start nach dem Einschalten führt: richtet Hardware ein, lädt das Betriebssystem oder übergibt an es, bietet Startoptionen.',
  'Public key infrastructure and digital certificate issuance software':
    'Software für Public-Key-Infrastrukturen und für die Ausstellung digitaler Zertifikate',
  'Manages validation, creation, issuance, distribution, status, renewal or revocation of certificates, or the related keys.':
    'Verwaltet Prüfung, Erzeugung, Ausstellung, Verteilung, Status, Erneuerung oder Widerruf von Zertifikaten oder die zugehörigen Schlüssel.',
  'Physical and virtual network interfaces': 'Physische und virtuelle Netzschnittstellen',
  'Connects a device to a network through a driver interface (adapter hardware with firmware), or emulates such an interface.':
    'Verbindet ein Gerät über eine Treiberschnittstelle mit einem Netz (Adapter-Hardware mit Firmware) oder bildet eine solche Schnittstelle nach.',
  'Operating systems': 'Betriebssysteme',
  'Abstracts the hardware and controls the execution of software; it may schedule and manage resources, data and input and output.':
    'Abstrahiert die Hardware und steuert die Ausführung von Software; kann Ressourcen, Daten sowie Ein- und Ausgabe planen und verwalten.',
  'Routers, modems for the connection to the internet, and switches':
    'Router, Modems für die Internetanbindung und Switches',
  'Routes between networks by routing protocols, is the hardware that modulates and demodulates for internet communication, or forwards packets between devices and has a management plane.':
    'Leitet mit Routing-Protokollen zwischen Netzen weiter, ist die Hardware, die für die Internetkommunikation moduliert und demoduliert, oder leitet Pakete zwischen Geräten weiter und hat eine Managementebene.',
  'Microprocessors with security-related functionalities':
    'Mikroprozessoren mit sicherheitsrelevanten Funktionen',
  'A processor chip with external memory, microcode included, with functions whose aim is to secure other products, networks or services beyond the chip.':
    'Ein Prozessorchip mit externem Speicher, samt Mikrocode, mit Funktionen, die andere Produkte, Netze oder Dienste über den Chip hinaus sichern sollen.',
  'Microcontrollers with security-related functionalities':
    'Mikrocontroller mit sicherheitsrelevanten Funktionen',
  'A chip with integrated memory, with functions whose aim is to secure other products, networks or services beyond the chip.':
    'Ein Chip mit integriertem Speicher, mit Funktionen, die andere Produkte, Netze oder Dienste über den Chip hinaus sichern sollen.',
  'ASICs and FPGAs with security-related functionalities':
    'ASIC und FPGA mit sicherheitsrelevanten Funktionen',
  'A custom chip or reconfigurable logic with functions whose aim is to secure other products, networks or services beyond the chip.':
    'Ein anwendungsspezifischer Chip oder rekonfigurierbare Logik mit Funktionen, die andere Produkte, Netze oder Dienste über den Chip hinaus sichern sollen.',
  'Smart-home general-purpose virtual assistants':
    'Virtuelle Assistenten für allgemeine Zwecke im Smart Home',
  'On the public internet, takes requests in natural language and gives access to other services or controls devices in homes.':
    'Nimmt am öffentlichen Internet Anfragen in natürlicher Sprache entgegen und gibt Zugang zu anderen Diensten oder steuert Geräte in Wohnungen.',
  'Smart-home products with security functionalities':
    'Smart-Home-Produkte mit Sicherheitsfunktionen',
  'Protects the physical security of consumers at home and can be controlled remotely; also the central hardware or software that controls such products.':
    'Schützt die physische Sicherheit von Verbrauchern zu Hause und lässt sich aus der Ferne steuern; auch die zentrale Hardware oder Software, die solche Produkte steuert.',
  'Internet-connected toys': 'Spielzeug mit Internetanbindung',
  'A toy on the public internet that either can communicate both ways (microphone, speaker, camera, keyboard) or can track or infer the place of the toy or its user.':
    'Ein Spielzeug am öffentlichen Internet, das entweder in beide Richtungen kommunizieren kann (Mikrofon, Lautsprecher, Kamera, Tastatur) oder den Ort des Spielzeugs oder seines Nutzers verfolgen oder ableiten kann.',
  'Personal wearables for health monitoring, or for children':
    'Am Körper getragene Produkte zur Gesundheitsüberwachung oder für Kinder',
  'Worn on body or clothing and regularly or continuously senses and processes health-relevant data, outside medical-device law; or any wearable meant for children under 14.':
    'Wird am Körper oder an der Kleidung getragen und erfasst und verarbeitet regelmäßig oder ständig gesundheitsbezogene Daten, außerhalb des Medizinprodukterechts; oder jedes tragbare Produkt für Kinder unter 14.',
  'Hypervisors and container runtimes': 'Hypervisoren und Container-Laufzeitsysteme',
  'Abstracts or allocates resources and runs and manages separated virtual machines, or manages the execution and life cycle of containers on one host operating system.':
    'Abstrahiert Ressourcen oder teilt sie zu und betreibt und verwaltet getrennte virtuelle Maschinen, oder verwaltet Ausführung und Lebenszyklus von Containern auf einem Wirtsbetriebssystem.',
  'Firewalls, intrusion detection and prevention systems':
    'Firewalls, Systeme zur Erkennung und Verhinderung von Angriffen',
  'Protects a network or system by monitoring and restricting its traffic, or watches the traffic inside it, detects intrusions and may react.':
    'Schützt ein Netz oder System, indem es den Verkehr überwacht und beschränkt, oder beobachtet den Verkehr darin, erkennt Angriffe und kann reagieren.',
  'Tamper-resistant microprocessors': 'Manipulationsgeschützte Mikroprozessoren',
  'A microprocessor with security-related functionalities, with tamper evidence, resistance or response, designed for AVA_VAN level 2 or 3.':
    'Ein Mikroprozessor mit sicherheitsrelevanten Funktionen, der Manipulation anzeigt, ihr widersteht oder auf sie reagiert, entworfen für die AVA_VAN-Stufe 2 oder 3.',
  'Tamper-resistant microcontrollers': 'Manipulationsgeschützte Mikrocontroller',
  'A microcontroller with security-related functionalities, with tamper evidence, resistance or response, designed for AVA_VAN level 2 or 3.':
    'Ein Mikrocontroller mit sicherheitsrelevanten Funktionen, der Manipulation anzeigt, ihr widersteht oder auf sie reagiert, entworfen für die AVA_VAN-Stufe 2 oder 3.',
  'Hardware devices with security boxes': 'Hardwaregeräte mit Sicherheitsboxen',
  'Hardware of several discrete parts inside an envelope that shows, resists or responds to tampering, which stores or processes sensitive data or does cryptography.':
    'Hardware aus mehreren einzelnen Teilen in einer Hülle, die Manipulation anzeigt, ihr widersteht oder auf sie reagiert; sie speichert oder verarbeitet sensible Daten oder verschlüsselt.',
  'Smart meter gateways and other devices for advanced security purposes':
    'Smart-Meter-Gateways und andere Geräte für fortgeschrittene Sicherheitszwecke',
  'A gateway that controls the communication among metering parts and authorised third parties, processes meter data and protects its flows; or another device for advanced security purposes, secure cryptoprocessing included.':
    'Ein Gateway, das die Kommunikation zwischen Messteilen und berechtigten Dritten steuert, Messdaten verarbeitet und ihre Wege schützt; oder ein anderes Gerät für fortgeschrittene Sicherheitszwecke, auch für sichere Kryptoverarbeitung.',
  'Smartcards or similar devices, including secure elements':
    'Chipkarten oder ähnliche Geräte, einschließlich sicherer Elemente',
  'A tamper-protected microcontroller or microprocessor at AVA_VAN 4 or higher, discrete or in a system on chip; or such an element in a carrier of any shape.':
    'Ein manipulationsgeschützter Mikrocontroller oder Mikroprozessor der AVA_VAN-Stufe 4 oder höher, einzeln oder in einem Ein-Chip-System; oder ein solches Element in einem Träger beliebiger Form.',
};

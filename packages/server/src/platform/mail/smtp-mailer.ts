import { createTransport } from 'nodemailer';
import type { Mailer } from './mail.ts';

const TIMEOUT_MS = 20_000;

/** Mail over SMTP; with an empty address, a mailer that says it is not set up. TLS is used where the server offers it. */
export function smtpMailer(settings: { readonly url: string; readonly from: string }): Mailer {
  if (settings.url === '') {
    return {
      configured: false,
      send: () => Promise.reject(new Error('no mail server is set up: CRADLE_SMTP_URL is empty')),
    };
  }
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    configured: true,
    async send(mail) {
      await transport.sendMail({
        messageId: `<${mail.id}@${domainOf(settings.from)}>`,
        from: settings.from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
      });
    },
  };
}

/** The domain of a sender such as `Cradle <cradle@example.eu>`; a name that exists nowhere where there is none. */
function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'cradle.invalid';
}

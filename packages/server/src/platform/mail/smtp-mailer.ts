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
        from: settings.from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
      });
    },
  };
}

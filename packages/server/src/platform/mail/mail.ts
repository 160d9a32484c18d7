/** One mail in plain text. `id` stays the same where a mail is tried again, so that a repeat can be recognised. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Sends mail, or says that none is set up. Throws when the server refuses, so that the job is tried again. */
export type Mailer = {
  readonly configured: boolean;
  send(mail: Mail): Promise<void>;
};

/** Builds packages/web into packages/web/dist. Throws with the builder's message. */
export function buildWeb(): Promise<void>;

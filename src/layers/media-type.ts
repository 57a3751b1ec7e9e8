/** A Content-Type (RFC 9110, 8.3.1): the type in small letters, the parameters as they stand there. */
export interface MediaType {
  name: string;
  parameters: string;
}

/** Null for an empty one. */
export function mediaTypeOf(value: string): MediaType | null {
  const [, name, parameters] = /^([^; \t]*)[ \t]*;?[ \t]*(.*)$/s.exec(value)!;
  return name === '' ? null : { name: name!.toLowerCase(), parameters: parameters! };
}

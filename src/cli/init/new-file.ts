/** A file that a new lab's folder begins with; its name counts from there. */
export interface NewFile {
  name: string;
  content: string | Uint8Array;
}

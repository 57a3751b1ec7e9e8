/** Where a ladder's two lifelines stand, in figure units; the arrows lie between them, the states outside. */
export const LIFELINE = { originator: 184, responder: 520 } as const;

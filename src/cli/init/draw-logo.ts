/** A round sign with somebody's initials (of a Chinese name its last two characters), as SVG; a plain ring where there is no name. */
export function drawLogo(name: string): string {
  const initials = initialsOf(name);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" role="img" aria-label="Logo">
  <circle cx="80" cy="80" r="72" fill="#12355b"/>
  <circle cx="80" cy="80" r="62" fill="none" stroke="#f4d58d" stroke-width="4"/>
  <text x="80" y="82" fill="#f4d58d" font-family="sans-serif" font-size="${initials.length > 1 ? 52 : 68}" font-weight="700" text-anchor="middle" dominant-baseline="central">${initials}</text>
</svg>
`;
}

/** Letters only, so that nothing in them can be markup. */
function initialsOf(name: string): string {
  const han = name.match(/\p{Script=Han}/gu);
  if (han) return han.slice(-2).join('');
  return (name.match(/\p{L}+/gu) ?? [])
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}

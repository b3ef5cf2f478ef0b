export const reportStyle = `
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1e1b16; background: #fff; font: 16px/1.8 "Noto Naskh Arabic", "Amiri", serif; }
h1 { font-size: 28px; line-height: 1.5; } h2 { font-size: 20px; border-block-start: 1px solid #ded6c4; padding-block-start: 1rem; } h3 { font-size: 16px; margin-block-end: 0; }
.both { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; } .both [lang=en] { font-family: "IBM Plex Sans", sans-serif; font-size: 14px; }
blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid #1f4e8c; }
.dispute blockquote { border-color: #a3261b; } .dispute code { color: #a3261b; } .joint { color: #1f4e8c; } small, footer { color: #5f584c; }
code, .address { font: 12px/1.6 monospace; overflow-wrap: anywhere; } article { break-inside: avoid; }
@media (max-width: 40rem) { .both { grid-template-columns: 1fr; gap: 0; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
`;

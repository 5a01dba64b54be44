import { fill, type Language, shellTexts } from '../texts.ts';

/** The page that is shown when the window cannot be loaded: words only, no script, no stack. */
export function failurePage(language: Language, incident: string): string {
  const texts = shellTexts(language).failure;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<title>Muhibah</title>
<style>
body { font: 16px/1.6 'Segoe UI', system-ui, sans-serif; color: #242424; background: #fff; margin: 15vh auto; max-width: 36em; padding: 0 1.5em; }
h1 { font-size: 1.4em; color: #0f6b6b; }
@media (prefers-color-scheme: dark) { body { color: #f5f5f5; background: #1f1f1f; } h1 { color: #7fc4c4; } }
</style>
</head>
<body>
<h1>${escapeHtml(texts.pageTitle)}</h1>
<p>${escapeHtml(texts.pageWhat)}</p>
<p>${escapeHtml(fill(texts.pageDo, { incident }))}</p>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

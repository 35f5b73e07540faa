/** The files on an issue, with a form to add one and a button to take each away. Jira says whether the person may. */
import { type Html, html } from '../http/html';
import type { Attachment } from '../visit/rest';
import type { Visit } from '../visit/visit';
import { when } from './words';

export function attachmentList(visit: Visit, key: string, attachments: readonly Attachment[]): Html {
  const rows = attachments.map(
    ({ id, filename, size, created, author }) =>
      html`<li>${filename} <span class="subtle">${bytes(size)} · ${author?.displayName} · ${when(visit, created)}</span>
<form class="inline-form" method="post" action="/browse/${key}/detach" aria-label="Remove ${filename}"><button class="button" name="attachment" value="${id}">Remove</button></form></li>`,
  );
  return html`<section class="attachments"><h2>Attachments</h2>${rows.length > 0 && html`<ul>${rows}</ul>`}
<form class="inline-form" method="post" enctype="multipart/form-data" action="/browse/${key}/attach" aria-label="Attach a file">
<label for="file">File</label><input class="field" type="file" id="file" name="file" required><button class="button">Attach</button></form>
<p class="hint">The stand-in keeps a file’s name and size, not its content.</p></section>`;
}

function bytes(size: number): string {
  return size < 1_000 ? `${size} B` : `${(size / 1_000).toFixed(1)} kB`;
}

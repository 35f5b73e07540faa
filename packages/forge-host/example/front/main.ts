import { invoke } from '@forge/bridge';
import type { Note } from '../src/index';

const form = document.querySelector('form');
const text = document.querySelector('textarea');
const news = document.querySelector('output');

async function ask(functionKey: 'read' | 'write', payload: object = {}): Promise<void> {
  if (!text || !news) return;
  try {
    const note = (await invoke(functionKey, payload)) as Note | null;
    text.value = note?.text ?? '';
    news.value = note ? `Written on ${new Date(note.at).toLocaleString()}` : 'Nothing written yet';
  } catch (failure) {
    news.value = failure instanceof Error ? failure.message : 'That did not work';
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask('write', { text: text?.value ?? '' });
});
void ask('read');

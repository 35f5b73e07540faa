import '@atlaskit/css-reset';
import './frame.css';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { type FullContext, getTranslations, view } from '../bridge/forge';
import { makeTexts, type Sentences } from '../i18n/texts';
import { TextsContext } from '../i18n/use-texts';
import { LoadingLines } from '../states/loading';
import { CrashBoundary } from './crash-boundary';

/**
 * Starts a frame: theme before the first paint, then the reader's language, then the screen.
 * @param screenFor the screen of a module, by the key that it has in the manifest
 */
export async function startFrame(screenFor: (context: FullContext) => ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  try {
    // A host without theming still shows the tokens' fallbacks.
    await view.theme.enable().catch(() => undefined);
    const context = await view.getContext();
    const found = await getTranslations(context.locale);
    const texts = makeTexts((found.translations ?? {}) as Sentences, {
      language: found.locale,
      locale: context.locale,
      timeZone: context.timezone ?? '',
    });
    document.documentElement.lang = texts.language;
    createRoot(root).render(
      <StrictMode>
        <TextsContext.Provider value={texts}>
          <CrashBoundary>
            <Suspense fallback={<LoadingLines />}>{screenFor(context)}</Suspense>
          </CrashBoundary>
        </TextsContext.Provider>
      </StrictMode>,
    );
  } catch (error) {
    // There are no translations to say it with.
    root.setAttribute('role', 'alert');
    root.textContent = 'Countersign could not start. Reload the page to try again.';
    throw error;
  }
}

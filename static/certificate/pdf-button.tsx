import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Certificate } from '../../src/contract/gate/certificate';
import { useTexts } from '../i18n/use-texts';
import { Notice } from '../notice/notice';

/** Makes the PDF when it is asked for, which is also when what makes it is loaded. */
export function PdfButton({ certificate }: { certificate: Certificate }) {
  const texts = useTexts();
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const make = async () => {
    setState('making');
    try {
      const { savePdf } = await import('./pdf/save-pdf');
      await savePdf(certificate, texts);
      setState('idle');
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  };
  return (
    <>
      <Button isLoading={state === 'making'} onClick={make}>
        {texts.t('certificate.pdf')}
      </Button>
      {state === 'failed' && (
        <Notice tone="error" isLive>
          {texts.t('certificate.pdf-failed')}
        </Notice>
      )}
    </>
  );
}

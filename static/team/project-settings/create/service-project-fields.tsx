import Button from '@atlaskit/button/new';
import { useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callAdmin } from '../../call/calls';

type ServiceProjectFieldsProps = {
  serviceDeskId: string;
  requestTypeId: string;
  serviceDeskError: string | undefined;
  requestTypeError: string | undefined;
  onServiceProject: (id: string) => void;
  onRequestType: (id: string) => void;
};

type Named = { readonly id: string; readonly name: string };

const loadProjects = () => callAdmin('list-service-projects', {});
const nothing: Result<readonly Named[]> = { ok: true, value: [] };

/** The place in which the customer's request is opened: a service project, and one of its request types. */
export function ServiceProjectFields(props: ServiceProjectFieldsProps) {
  const { serviceDeskId, requestTypeId, onServiceProject, onRequestType } = props;
  const { t } = useTexts();
  const projects = useLoaded(loadProjects);
  const loadTypes = useCallback(
    () => (serviceDeskId === '' ? Promise.resolve(nothing) : callAdmin('list-request-types', { serviceDeskId })),
    [serviceDeskId],
  );
  const types = useLoaded<readonly Named[]>(loadTypes);
  const known = projects.loaded.status === 'ready' ? projects.loaded.value : [];

  return (
    <>
      <Pair>
        <Field
          label={t('create.service-project')}
          help={t('create.service-project-help')}
          error={props.serviceDeskError}
        >
          {(control) => (
            <Choice
              {...control}
              value={serviceDeskId}
              placeholder={t(projects.loaded.status === 'loading' ? 'state.loading' : 'create.service-project-choose')}
              isDisabled={known.length === 0}
              options={known.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
              onChange={onServiceProject}
            />
          )}
        </Field>
        <Field label={t('create.request-type')} help={t('create.request-type-help')} error={props.requestTypeError}>
          {(control) => (
            <Choice
              {...control}
              value={requestTypeId}
              placeholder={t(serviceDeskId === '' ? 'create.request-type-after' : 'create.request-type-choose')}
              isDisabled={optionsIn(types.loaded).length === 0}
              options={optionsIn(types.loaded)}
              onChange={onRequestType}
            />
          )}
        </Field>
      </Pair>
      {projects.loaded.status === 'ready' && known.length === 0 && (
        <Notice tone="warning" title={t('create.no-service-project.title')}>
          {t('create.no-service-project.text')}
        </Notice>
      )}
      <LoadProblem loaded={projects.loaded} onRetry={projects.reload} />
      <LoadProblem loaded={types.loaded} onRetry={types.reload} />
    </>
  );
}

const optionsIn = (loaded: Loaded<readonly Named[]>) =>
  loaded.status === 'ready' ? loaded.value.map(({ id, name }) => ({ value: id, label: name })) : [];

function LoadProblem({ loaded, onRetry }: { loaded: Loaded<unknown>; onRetry: () => void }) {
  const texts = useTexts();
  if (loaded.status !== 'refused') return null;
  return (
    <Notice tone="error" isLive>
      <span>{texts.refusal(loaded.error)}</span>
      <div>
        <Button spacing="compact" onClick={onRetry}>
          {texts.t('action.try-again')}
        </Button>
      </div>
    </Notice>
  );
}

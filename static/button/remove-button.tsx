import Button from '@atlaskit/button/new';

type RemoveButtonProps = {
  /** Names the thing that is taken away, for whoever does not see the cross. */
  label: string;
  /** It stands in a line of words, not beside a field. */
  isCompact?: boolean;
  onClick: () => void;
};

/** The cross behind something that was put into a form, which takes it out again. */
export const RemoveButton = ({ label, isCompact = false, onClick }: RemoveButtonProps) => (
  <Button appearance="subtle" {...(isCompact && { spacing: 'compact' })} aria-label={label} onClick={onClick}>
    ×
  </Button>
);

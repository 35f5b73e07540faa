/**
 * Atlaskit's lozenge still imports the pressable that injects its styles while running, which Forge's content security
 * policy forbids. This gives it the one with extracted styles.
 */
export { Pressable as default } from '@atlaskit/primitives/compiled';

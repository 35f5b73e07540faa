/**
 * Prints what Atlassian's validator has against the manifest that is named, as JSON in the last line. It is a program of
 * its own because the validator looks for translations in the folder where it was started: start it in the app's.
 */
import validator from '@forge/manifest';

const { errors = [] } = await new validator.FullValidationProcessor({}).process(process.argv[2]);
console.log(`\n${JSON.stringify(errors)}`);

/** The lists of words that the reading of a sentence asks by name. */
export { featureEndings, featurePrefixes } from './everyday';
export { englishToo, foreignEndings } from './foreign';
export * from './function-words';

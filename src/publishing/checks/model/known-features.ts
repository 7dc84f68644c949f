/** The features that a model knows, each with how telling it is: rarer ones weigh more. */
export interface Vocabulary {
  place: Map<string, number>;
  idf: Float32Array;
}

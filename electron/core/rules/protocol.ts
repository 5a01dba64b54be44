/** What the process for YAML from outside may be asked. */
export interface YamlJobs {
  /** Parses a text and throws it away: how long that took; throws what `parseYaml` throws. */
  taste: { given: { name: string; text: string }; answer: { milliseconds: number } };
}

import { serveJobs } from '#core/isolation/index.ts';
import type { YamlJobs } from './protocol.ts';
import { parseYaml } from './yamlFile.ts';

/** The process that parses YAML from outside before the core does. */
serveJobs<YamlJobs>({
  taste: ({ name, text }) => {
    const started = performance.now();
    parseYaml(name, text);
    return { milliseconds: performance.now() - started };
  },
});

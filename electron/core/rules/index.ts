export { firstReason, refuseIssue } from './issues.ts';
export { loadCalendarFile, loadCalendars } from './loadCalendars.ts';
export { loadOverlay, parseOverlay } from './loadOverlay.ts';
export { loadRulePack } from './loadRulePack.ts';
export { readForeignYaml, tasteYaml } from './foreignYaml.ts';
export { readYamlFile, refuse, type YamlFile } from './yamlFile.ts';
export { loadRulesLibrary, type RulesLibrary } from './library.ts';

export { firstReason, refuseIssue } from './issues.ts';
export { loadCalendarFile, loadCalendars } from './loadCalendars.ts';
export { loadOverlay, parseOverlay } from './loadOverlay.ts';
export { loadRulePack } from './loadRulePack.ts';
export { readYamlFile, refuse } from './yamlFile.ts';
export { loadRulesLibrary, type RulesLibrary } from './library.ts';

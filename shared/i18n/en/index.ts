import common from './common.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import store from './store.json' with { type: 'json' };
import office from './office.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import dossiers from './dossiers.json' with { type: 'json' };
import checklist from './checklist.json' with { type: 'json' };
import explain from './explain.json' with { type: 'json' };
import papers from './papers.json' with { type: 'json' };
import tracking from './tracking.json' with { type: 'json' };
import register from './register.json' with { type: 'json' };
import printing from './printing.json' with { type: 'json' };
import plan from './plan.json' with { type: 'json' };
import bundles from './bundles.json' with { type: 'json' };
import letters from './letters.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import rulebook from './rulebook.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };
import portals from './portals.json' with { type: 'json' };
import lint from './lint.json' with { type: 'json' };
import signing from './signing.json' with { type: 'json' };
import taught from './taught.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };

/** English texts by namespace. */
export const english = {
  common,
  errors,
  store,
  office,
  people,
  desk,
  help,
  dossiers,
  checklist,
  explain,
  papers,
  letters,
  tracking,
  printing,
  register,
  plan,
  templates,
  bundles,
  rules,
  rulebook,
  forms,
  lint,
  signing,
  taught,
  portals,
  cli,
} as const;

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useOrpc } from '../app/api.ts';
import { FileViewer, freshAddress } from '../viewer/index.ts';

/** Shows the paper with which the office verified a rule. */
export function ScanViewer(props: {
  rule: string;
  fileName: string;
  onClose: () => void;
}): ReactElement {
  const orpc = useOrpc();
  const file = useQuery(
    orpc.rules.viewScan.queryOptions({ input: { rule: props.rule }, ...freshAddress }),
  );
  return <FileViewer fileName={props.fileName} file={file} onClose={props.onClose} />;
}

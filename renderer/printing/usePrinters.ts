import { useQuery } from '@tanstack/react-query';
import type { PrinterInfo } from '#shared/contract/shell.ts';
import { shell } from '../app/shell.ts';

/** The printers of this computer; asked anew each time, because one may have been plugged in meanwhile. */
export function usePrinters(): { printers: readonly PrinterInfo[] | undefined } {
  const asked = useQuery({
    queryKey: ['printers'],
    queryFn: () => shell().listPrinters(),
    gcTime: 0,
    staleTime: 0,
  });
  return { printers: asked.error === null ? asked.data : [] };
}

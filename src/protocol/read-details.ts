import type { ToDetailsPage } from './details';
import { messageReader, toDetailsTypes } from './read-message';

export const readToDetails = messageReader<ToDetailsPage>({
  ...toDetailsTypes,
  refused: { request: 'number', code: 'string', reason: 'string' },
});

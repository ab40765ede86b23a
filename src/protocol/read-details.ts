import type { ToDetailsPage } from './details';
import { messageReader, refusedTypes, toDetailsTypes } from './read-message';

export const readToDetails = messageReader<ToDetailsPage>({
  ...toDetailsTypes,
  ...refusedTypes,
});

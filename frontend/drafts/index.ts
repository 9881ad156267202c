import { drafts } from './draft-queue';
import './draft-elements';

// On every page: what waits on this device goes out from wherever its person looks in again.
void drafts.open();

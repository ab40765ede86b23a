import { words } from './words';

/** Closed-class English words: kept as they are in a title's skeleton, since they carry its grammar. */
export const functionWords = words(`
  a an the this that these those my our your their his her its whose which what who whom where when why how whether if while whenever wherever because since after before until unless once as though although
  i me we us you he him she it they them mine ours yours theirs myself ourselves yourself themselves himself herself itself someone somebody anyone anybody everyone everybody nobody noone no-one none nothing something anything everything one ones whoever whatever
  and or but nor so yet not no never only just also too even still already again ever always often sometimes rarely really very quite almost about around
  to of in on at by for with without from into onto over under between among across through during within behind beyond against toward towards per via out off up down than then instead rather upon above below near like despite except
  be is are was were am been being isnt arent wasnt werent im ive id ill youre weve wed theyre its theres thats whats hes shes
  have has had having havent hasnt hadnt do does did doing done dont doesnt didnt can cant cannot could couldnt will wont would wouldnt shall should shouldnt must mustnt may might ought let lets
  want wants wanted need needs needed wish wishes wished able ability possible unable way
  there here all any each every some few many much more most several both either neither other another such same own enough next last first second third
  ideally maybe perhaps consider proposal plans possibly support please could
  missing lack lacks lacking absence absent idea sure certain afraid fear unsure
  am having getting get gets got keep keeps make makes
`);

/**
 * Words of everyday English and of every incident. In a small organisation too few texts are there
 * to show that they tell nothing, so they count as if a good share of all postmortems had them.
 */
export const everyday = `
  able action actual add address affect afternoon agree ahead alert allow alone already also
  although always amount another answer anybody anymore anyone anything apart appear apply
  approach april area around arrive ask attempt attendee august available avoid await aware away
  back bad became become began begin behaviour believe best better big bit board book both break
  bring broke brought bug build built busy call came cannot care carry case catch category caught
  certain change check choose clear close code colleague come complete condition confirm consider
  contain continue correct could count couple create current customer cut daily data date day
  december decide decision default degrade delay depend deploy describe detail detect developer
  different difficult direct disable discover discuss document done door down drop due during
  early easy edit effect effort either else email empty enable end engineer enough ensure enter
  entire error especially even evening event eventually ever every everybody everywhere exactly
  example except exist expect explain fact fail failure fall far fast feature february feel felt
  few field figure file fill final find fine first fix follow forget forgot forgotten forward
  found four free fresh friday full further future gave general get give given go gone good got
  great group grow guess half hand happen hard hear heard held help high hit hold home hope hour
  however idea identify immediate impact important improve incident include increase indicate
  inform information initial inside instead intend interest internal investigate issue item
  january join july june keep kept kind knew know known lack large last late later launch lead
  learn least leave led left less let level like likely limit line list little live local log long
  look lose lost lot low made main make manage manual many march mark matter may maybe mean meant
  meanwhile meet member mention message middle might mind minute miss mistake mitigate moment
  monday monitor month morning most move much multiple must name near nearly necessary need never
  new next night nobody noon normal note nothing notice notify november now nowhere number observe
  obvious occur october off offer office often ok old one open operate option order original
  others otherwise outage outside overall own page part partial particular pass past people per
  perform perhaps period person phone pick place plan play please point possible post postmortem
  potential prevent previous primary probably problem proceed process produce production project
  properly provide public push put question quick quite raise ran rate rather reach read ready
  real realise realize really reason receive recent recover reduce refer related release remain
  remember remove reply report request require resolve respond response rest restart restore
  result return reveal review right roll room root run running safe same saturday save saw say
  schedule second section see seem seen send sent september serious serve service set several
  share short should show shown side sign similar simple since single site situation six size
  slack slow small somebody someone something sometimes somewhere soon source space special
  specific spend staff stage start state stay step still stop story strange stuck stuff success
  successful such suggest summary sunday support sure suspect switch system take taken talk team
  tell ten term test thank thing think third though thought thousand three throughout thursday
  time timeline today together told tomorrow took top total touch toward track tried trigger try
  tuesday turn twelve twice two type unable unclear understand until update upon usage use user
  usual various verify version via visible wait walk want warn watch way wednesday week weekend
  well went whatever whether while whole whose wide within without word work worker world worth
  would write written wrong wrote year yesterday yet`;

/** The share of all postmortems that each of them is taken to stand in, at least. */
export const everydayShare = 0.4;

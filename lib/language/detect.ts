/**
 * Small words that hardly any other language has, or has as often. Enough to tell a paragraph; a text
 * of three words may stay undecided.
 */
const SMALL_WORDS: Record<string, string> = {
  en: "the a an and or of to in on at is was were are be been it its this that these those we our us they their he she his her you i my me had has have did do does not no by for from with without should could would if when why what which who how but so because as into than then there after before all every more any new up out",
  de: "der die das den dem des ein eine einen einem einer und oder nicht ist war waren wurde wurden wir unser unsere sie ihr ich hat haben hatte hatten von zu zum zur mit für auf bei nach aus dass weil wenn kein keine auch noch nur sich als wie über durch werden sein müssen muss sollte hätte",
  fr: "a le la les un une des du de et ou pas est était étaient nous notre nos vous il elle ils elles je que qui dans pour par sur avec sans au aux ce cette ces son sa ses ont avait avaient plus été être mais aurait faut il",
  es: "a el la los las un una unos unas de del y o no es era fue fueron nosotros nuestro nuestra que quien en para por con sin al lo se su sus ha han había habían más pero como cuando este esta estos debe debería está",
  it: "a il lo la gli le un uno una di del della dei delle e o non è era sono stato stata noi nostro nostra che chi nel nella per con senza al alla si suo sua ha hanno aveva più ma come quando questo questa da dal",
  pt: "o a de os as um uma de do da dos das e ou não é era foi foram nós nosso nossa que quem em no na nos nas para por com sem ao à se seu sua tem têm tinha mais mas como quando este esta isso devia",
  nl: "de het een en of niet is was waren werd werden wij we ons onze zij ze hij ik heeft hebben had hadden van te naar met voor op bij uit dat omdat als geen ook nog maar zich door zijn moet moeten er aan om",
  sv: "en ett den det de och eller inte är var blev vi vår våra hon han jag har hade av till med för på vid från att som om ingen också bara sig genom efter när ska skulle måste",
  da: "en et den det de og eller ikke er var blev vi vores hun han jeg har havde af til med for på ved fra at som om ingen også kun sig gennem efter når skal skulle må",
  fi: "ja tai ei on oli olivat me meidän hän minä että joka kun jos mutta myös vain sekä kuin ovat ole se ne tämä pitäisi",
  pl: "i lub nie jest był była było były my nasz nasza ona on ja ma miał że który która gdy jeśli ale także tylko się przez po do na w z od dla oraz został została",
  cs: "a nebo ne je byl byla bylo byly my náš naše ona on já má měl že který která když pokud ale také jen se přes po do na v z od pro jsme",
  tr: "ve veya değil bir bu şu biz bizim o ben için ile ama gibi daha çok olarak sonra önce ne mi da de",
};

const SETS = Object.entries(SMALL_WORDS).map(
  ([code, words]) => [code, new Set(words.split(" "))] as const,
);
const WORD = /\p{L}+/gu;
/** Endings of words that English does not have. */
const FOREIGN =
  /(?:ieren|ierung|ungen|keit|schaft|bessern|führen|prüfen|ción|ciones|ção|ções|zione|zioni|issement|fehler|versagen)$/iu;
const MOST_WORDS = 400;

/**
 * The language of a text (BCP 47), "other" when it is surely none that is known here, undefined when
 * too little is said to tell.
 */
export function languageOf(text: string): string | undefined {
  const words = (text.match(WORD) ?? []).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const foreignScript = words.filter((word) => !/\p{Script=Latin}/u.test(word)).length;
  if (foreignScript * 2 > words.length) return "other";
  const counts = countsOf(words);
  const best = counts[0];
  const english = counts.find(({ code }) => code === "en")?.count ?? 0;
  const enough = english > 0 ? english + 2 : words.length > 4 ? 2 : 1;
  const foreign = words.filter(isForeign).length;
  if (best && best.code !== "en" && best.count + foreign >= enough) return best.code;
  if (english > 0) return "en";
  return foreign > 0 ? "other" : undefined;
}

function countsOf(words: readonly string[]): { code: string; count: number }[] {
  const lower = words
    .map((word) => word.toLowerCase())
    .filter((word) => /^(?:..+|[aio])$/.test(word));
  return SETS.map(([code, small]) => ({
    code,
    count: lower.filter((word) => small.has(word)).length,
  })).sort((a, b) => b.count - a.count);
}

/** Lower case, because names keep their letters in every language. */
function isForeign(word: string): boolean {
  return FOREIGN.test(word) || /^[a-zà-ɏ]*[à-ɏ][a-zà-ɏ]*$/u.test(word);
}

import { words } from "./words";

/** Given names from many places; those that are mostly English words or tools are left out. */
export const givenNames = words(`
  aaron abdul abdullah abebe abigail abiola adaeze adam adebayo adele adrian adriana agnes agnieszka
  ahmad ahmed aicha aiko aisha akira aki alan alba albert alberto aleksandr aleksandra alejandra
  alejandro alessandro alessia alex alexander alexandra alexei alexey alexis alfonso alfred ali alice
  alicia alina alison allison alma alvaro amanda amara amber amelia amina amir amit amy ana anand
  ananya anastasia anders andre andrea andreas andrei andres andrew andrey andrzej angela angelica
  anika anil anita anjali anke ann anna annabel anne anneke annika anthony anton antonia antonio anya
  aoife arjun armando arne arthur arturo aryan asha ashley astrid asuka audrey aurelie ava axel ayaan
  ayesha aylin ayumi barbara bart bartosz beatrice beatriz becca ben benedikt benjamin berit bernard
  bernd bertrand beth bettina bianca bill billy birgit bjorn blessing bob bogdan boris brandon brenda
  brian brianna bridget britta bruce bruno camila camille carl carla carlos carmen carol carolina
  caroline caspar catherine cathy cecilia celine charles charlie charlotte chen chiara chidi chinedu
  chioma chloe chris christian christina christine christoph christopher chukwuemeka ciara claire
  clara clare claudia clemens colin connor cristina cynthia dafydd daisuke damien dan dana
  daniel daniela danielle danny dario darius dave david dean deborah declan deepa deepak delphine
  denis denise dennis derek diana diego dieter dilip dimitri dina dirk divya dmitri dmitry dolores
  dominic dominik donald donna dora doris dorota doug douglas duncan dylan ebony eddie edith eduardo
  edward eileen eitan ekaterina elaine eleanor elena eleni elif elijah elin elisa elise elizabeth ella
  ellen elliot elodie elsa emeka emi emil emilia emilie emily emine emir emma emmanuel enrique eric
  erica erik erika erin ernst esi esther ethan etienne eun eva evelyn ewa ewan fabian fabio farah
  farid fatemeh fatima fatma federico felix femi feng fernanda fernando filip finn fiona florence
  florian frances francesca francesco francis francisco francois frank franz fred freddie frederic
  frederik friederike fritz gabriel gabriela gabriele gareth gary gavin geoff george georg georgia
  gerald gerard gerd gerhard giacomo gianluca gillian gina giorgio giovanni giulia giuseppe gloria
  goran gordon graham greg gregor gregory greta guido guillaume gunnar gustavo gwen habiba hadiya
  hakim hamid hamza hana hanna hannah hannes hans harald haruki haruto harriet harry hasan hassan
  heather hector heidi heike heinz helen helena helga helmut hendrik henri henrik henry herbert hilary
  hina hiro hiroshi holger hong howard huang hubert hugh hugo hui hussein hyun iain ian ibrahim ida
  ifeoma ignacio igor ikram ilse imani imran ines inga ingrid ioana irene irina iris isaac isabel
  isabella isabelle ishaan ismail ivan ivana iveta jack jackie jacob jacqueline jacques jakob jakub
  james jamie jan jana jane janet janina janine jasmin jasmine jason javier jay jean jeff jeffrey
  jennifer jenny jens jeremy jerome jerry jessica jesus jiho jill jim jimmy jin jing jiri joan joana
  joanna joanne joao jochen joe joel joerg johan johanna johannes john johnny jon jonas jonathan
  jorge jorgen jose josef joseph josephine joshua joyce juan judith judy jukka jules julian julie
  juliette jun jung jurgen justin justyna kai kaito kamal kamil karen karim karin karina karl karla
  karolina kasia kata kate katarina katarzyna katharina katherine kathleen kathrin kathy katie katja
  katrin kavita kay keiko keith kelly ken kenji kenneth kenta kerry kerstin kevin khadija khaled
  kiara kim kiran kirsten kirsty klara klaus kofi konrad kristen kristian kristina krzysztof kunal kurt
  kwame kyle laila lakshmi lance lara larry lars laszlo latisha laura lauren laurence laurent lea leah
  lee leif leila lena leo leon leonardo leonie leslie lewis leyla liam lian libby lidia lily lin lina
  linda ling lisa liu livia liz lorenzo lorna lotte louis louise luc luca lucas lucia lucie lucy ludwig
  luis luisa lukas lydia lyn maciej madeleine madison maeve magda magdalena mahmoud mai maja mandy
  manish manon manuel manuela marc marcel marcin marco marcos marcus margaret margarita maria mariam
  marian mariana marie marika marina mario marion marisol marit mariusz marius marjan marlene marta
  martha martin martina martyna mary maryam masha mateo mateusz mathew mathias mathieu mathilde matt
  matteo matthew matthias maurice mauricio maya maximilian mehmet mei melanie melissa mercedes meredith
  mia michael michal michel michele michelle miguel mihai mika mike mikhail mila milan milos mina ming
  minh minho mira miriam miroslav misha mitchell mohamed mohammad mohammed mohan moira monica monika
  monique morgan moritz moses muhammad murat mustafa nabil nadia nadine nadja nana nancy naoki naomi
  narendra natalia natalie natasha nathan nathalie neha neil nelson ngozi nguyen niamh nicholas nick
  nico nicola nicolas nicole nigel nikhil nikita niklas nikola nikolai nikos nils nina nisha noah noel
  noemi nora norbert nuno nur nuria obinna octavia odile ola olaf olena olga oleksandr oliver olivia
  olivier oluwaseun omar onur orla osama oscar oskar osman otto owen pablo padma paolo pascal pat
  patience patricia patrick patrik paul paula paulina pavel pavol pedro peggy penelope peter petr
  petra phil philip philipp philippe phoebe pierre piotr pooja prakash pranav priya priyanka rachel
  rafael raffaele rahul raj rajesh rakesh ralf ralph ramesh ramon raphael rashid raul ravi raymond
  rebecca regina reiko reinhard remi renata rene reza rhys ricardo riccardo richard rick rita rob robert
  roberto robin rocio rodrigo roger rohan roland roman ronald rosa rosalind rosemary rosie roxana roy
  ruben rudolf rui ruth ryan ryo sabine sabrina sachin sadia sakura salim salma salvatore sam samantha
  sami samir samira samuel sana sandra sandrine sanjay santiago saoirse sara sarah sascha sasha satoshi
  scott sean sebastian selin sam selma serena sergei sergey sergio seth shane shannon sharon shauna sheila
  shin shirin shreya shu silke silvia simon simona simone siobhan sofia sofie sonia sonja sophia sophie
  soren srinivas stacy stan stanislav stefan stefanie stefano steffen stella stephan stephanie stephen
  steve steven stuart subhash sunil suresh susan susana susanne suzanne svein sven svetlana swati
  sylvia sylvie tadeusz tae takashi takeshi tamar tamara tanja tanya tara tariq tatiana ted teresa terry
  thabo thandi thea theo theresa therese thiago thomas thorsten tiago tiffany tim timo timothy tina
  tobias toby todd tom tomas tomasz tomoko toni tony torsten tracy trevor tricia tristan tuan tunde ulf
  ulrich ulrike uma urs ursula usha uwe vadim valentina valeria valerie vanessa vera veronica veronika
  vicki victor victoria vijay vikram viktor vince vincent vinod virginie vivek vivian vlad
  vladimir wanda wei wendy werner wilhelm willem william wiebke wojciech wolfgang xavier xiao xin yael
  yan yann yara yasmin yosef yoshi youssef yuki yulia yuri yusuf yuto yvonne zara zeynep zhang zofia zoe
  zoltan zuzana
`);

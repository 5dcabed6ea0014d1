namespace Rhetor.Languages.Attribution;

/// <summary>First names that tell whom "han" and "she" can stand for. Used for nothing else.</summary>
internal sealed class FirstNames
{
    public static FirstNames None { get; } = new();

    public static FirstNames Shared { get; } = new()
    {
        Women = Words.Set("""
            anna anne mette maria marie kirsten hanne lene susanne charlotte helle camilla louise pia karen inge lone birgitte gitte tina bente annette lisbeth
            jette sofie emma ida freja clara laura mona birthe karla signe line katrine pernille rikke trine maja julie cecilie nanna astrid ellen ingrid eva
            rosalind isobel mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley kimberly emily donna
            michelle carol amanda dorothy melissa deborah stephanie rebecca sharon cynthia kathleen amy angela shirley brenda pamela nicole ruth katherine
            samantha christine catherine virginia rachel janet heather diane julia joyce victoria kelly christina joan evelyn olivia frances alice jean grace
            helen fiona theresa nan tilly alma olga natalia natalya yelena elena irina svetlana tatiana maia maya ursula angela giorgia nadia fatima aisha leila
            mariam lusine nino daria oksana kateryna iryna yulia marina vera ludmila galina hillary kamala nikki liz jacinda greta nivi aqqalu christel bodil
            amira beate berit bente bodil britt caroline charlene cheryl claire dorothea edith elin elise elisabeth else erna esther eve faith gail gerda ghislaine gwen
            harriet heidi helene henriette hilda ingeborg iris isabel janice jill joanna jodie josephine jo karin kate kathrine kerry kimmie kjersti lea leanne lilian
            linn lois lotte louisa lykke lynn mai maj-britt malene marion maren marit miriam molly nadine naomi nina norah nuria paula penny philippa priti rachael randi
            roberta rose rosemary ruby ruth sally sarah-jane sidsel signe siobhan sigrid solveig susanna suzanne tess theodora thora tove trina turid ursula vivian vivi wendy winnie zoe
            ulla vibeke dorte dorthe merete marianne inger margrethe liv sanna magdalena katja monika petra sabine ilse chloe hannah megan lucy sophie
            """),
        Men = Words.Set("""
            peter jens lars michael henrik thomas søren jan christian martin niels anders morten jesper hans jørgen per ole mads rasmus ulrik kim steen bent
            erik poul kaj svend torben claus klaus carsten finn bo john james robert david william richard joseph charles daniel matthew anthony mark donald
            steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
            scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary kyle
            dragan arben dmitri dmitry vladimir sergei sergej sergey igor oleg alexei aleksei alexandre mikhail nikolai boris volodymyr oleksandr andrij andrii
            viktor ivan yuri jurij pavel roman maxim anton valery vasily gennady ahmed mohammed muhammad ali hassan hussein omar khalid yusuf ibrahim recep
            emmanuel olaf viktor janos jaroslaw donald joe barack bernie ted boris keir rishi tony gordon nigel jeremy narendra xi kim shinzo lu wei asim rajiv
            agron rodel harlan desmond alan colin edmund simon ian neil graham trevor nils gustav johan karl fritz otto luis carlos juan pedro miguel jorge
            bong félix felicien félicien narek tim rob guy steve jim tom bill bob dan ben sam matt mike nick greg jeff ken ron don ray phil rey jonas emil oscar
            aksel alf alfred allan andré andre anker antonio arne arthur arvid asger asbjørn august axel axel bjarke bjarne bjørn bo brendan bruce callum carl carsten caspar cliff craig
            curtis cyril damian darren dave derek desmond dirk dominic duncan dylan ebbe edgar edwin egon einar ejnar elias ellis enrico ernest ernst esben eskild ewan felix fergus fernando flemming
            francis frederick fred gareth gavin geoffrey gert gerald giles glen gunnar hakon hamish harald harold harry helge henning herman holger howard hugh hugo ismail iver jakub jarl jay jean jimmy joel joachim joost
            jonny jose josé julian julius jørn karsten kaspar keld keith kent kresten kristian kristoffer kurt lachlan lance lasse laurence leif lennart leo leon leonard lewis lorenzo louis ludvig lukas luke malcolm manfred marc
            marcus mario marius marko mathias maurice max mehmet milan mogens murray nicolai nikolaj norman olav oliver otto ove palle paolo patrik philip pierre preben ralph ramiro rené robin rodney rolf roland roger ross russell rune samir
            sebastian sergio seth sidney sigurd stanley stefan steffen stephan stewart stig stuart sune sven terence terry theo thor thorkild tim toby todd tony torsten troels tue uffe valdemar vagn verner vernon victor vincent wade walter warren wayne wesley
            wilfred winston yves joshua musa luca mustafa nikita sasha ezra ola ilya abdulla costa andrea mika juha jukka
            frederik mikkel kasper jakob simon tobias magnus villads viggo malik
            """),
    };

    public WordSet Women { get; init; } = WordSet.Empty;

    public WordSet Men { get; init; } = WordSet.Empty;
}

using System.Collections.Frozen;

namespace Rhetor.Languages.Attribution;

/// <summary>First names that tell whom "han" and "she" can stand for. Used for nothing else.</summary>
internal sealed class FirstNames
{
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
            frederik mikkel kasper jakob simon tobias magnus villads viggo malik
            """),
    };

    public FrozenSet<ulong> Women { get; init; } = [];

    public FrozenSet<ulong> Men { get; init; } = [];
}

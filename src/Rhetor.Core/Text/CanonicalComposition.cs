using System.Collections.Frozen;

namespace Rhetor.Text;

/// <summary>
/// Composes a Latin, Greek or Cyrillic letter with the combining mark behind it, as NFC does (Unicode, UAX #15). Our own table,
/// because the framework composes nothing where it runs without ICU, and the same text must give the same result everywhere.
/// </summary>
internal static class CanonicalComposition
{
    private static readonly (char Mark, string Bases, string Composed)[] Rows =
    [
        ('\u0300', "AEINOUWYaeinouwyÂÊÔÜâêôüĂăĒēŌōƠơƯưЕИеи", "ÀÈÌǸÒÙẀỲàèìǹòùẁỳẦỀỒǛầềồǜẰằḔḕṐṑỜờỪừЀЍѐѝ"),
        ('\u0301', "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz\u00A8ÂÅÆÇÊÏÔÕØÜâåæçêïôõøüĂăĒēŌōŨũƠơƯưΑΕΗΙΟΥΩαεηιουωϊϋϒГКгк", "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýź\u0385ẤǺǼḈẾḮỐṌǾǗấǻǽḉếḯốṍǿǘẮắḖḗṒṓṸṹỚớỨứΆΈΉΊΌΎΏάέήίόύώΐΰϓЃЌѓќ"),
        ('\u0302', "ACEGHIJOSUWYZaceghijosuwyzẠạẸẹỌọ", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑẬậỆệỘộ"),
        ('\u0303', "AEINOUVYaeinouvyÂÊÔâêôĂăƠơƯư", "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹẪỄỖẫễỗẴẵỠỡỮữ"),
        ('\u0304', "AEGIOUYaegiouyÄÆÕÖÜäæõöüǪǫȦȧȮȯИУиуḶḷṚṛ", "ĀĒḠĪŌŪȲāēḡīōūȳǞǢȬȪǕǟǣȭȫǖǬǭǠǡȰȱӢӮӣӯḸḹṜṝ"),
        ('\u0306', "AEGIOUaegiouȨȩАЕЖИУаежиуẠạ", "ĂĔĞĬŎŬăĕğĭŏŭḜḝӐӖӁЙЎӑӗӂйўẶặ"),
        ('\u0307', "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyzŚśŠšſṢṣ", "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżṤṥṦṧẛṨṩ"),
        ('\u0308', "AEHIOUWXYaehiotuwxyÕõŪūΙΥιυϒІАЕЖЗИОУЧЫЭаежзиоучыэіӘәӨө", "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿṎṏṺṻΪΫϊϋϔЇӒЁӜӞӤӦӰӴӸӬӓёӝӟӥӧӱӵӹӭїӚӛӪӫ"),
        ('\u0309', "AEIOUYaeiouyÂÊÔâêôĂăƠơƯư", "ẢẺỈỎỦỶảẻỉỏủỷẨỂỔẩểổẲẳỞởỬử"),
        ('\u030A', "AUauwy", "ÅŮåůẘẙ"),
        ('\u030B', "OUouУу", "ŐŰőűӲӳ"),
        ('\u030C', "ACDEGHIKLNORSTUZacdeghijklnorstuzÜüƷʒ", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔžǙǚǮǯ"),
        ('\u030F', "AEIORUaeioruѴѵ", "ȀȄȈȌȐȔȁȅȉȍȑȕѶѷ"),
        ('\u0311', "AEIORUaeioru", "ȂȆȊȎȒȖȃȇȋȏȓȗ"),
        ('\u031B', "OUou", "ƠƯơư"),
        ('\u0323', "ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyzƠơƯư", "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓỢợỰự"),
        ('\u0324', "Uu", "Ṳṳ"),
        ('\u0325', "Aa", "Ḁḁ"),
        ('\u0326', "STst", "ȘȚșț"),
        ('\u0327', "CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
        ('\u0328', "AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
        ('\u032D', "DELNTUdelntu", "ḒḘḼṊṰṶḓḙḽṋṱṷ"),
        ('\u032E', "Hh", "Ḫḫ"),
        ('\u0330', "EIUeiu", "ḚḬṴḛḭṵ"),
        ('\u0331', "BDKLNRTZbdhklnrtz", "ḆḎḴḺṈṞṮẔḇḏẖḵḻṉṟṯẕ"),
    ];

    private static readonly FrozenDictionary<int, char> Pairs = Rows
        .SelectMany(row => row.Bases.Select((letter, i) => KeyValuePair.Create(Key(letter, row.Mark), row.Composed[i])))
        .ToFrozenDictionary();

    /// <summary>The letter that both make, or <c>\0</c> where they make none.</summary>
    public static char Compose(char letter, char mark) => Pairs.GetValueOrDefault(Key(letter, mark));

    private static int Key(char letter, char mark) => (letter << 16) | mark;
}

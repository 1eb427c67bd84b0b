using System.Buffers;
using System.Collections.Frozen;

namespace Downlink.Text;

/// <summary>
/// Canonical composition (NFC, Unicode Standard Annex 15) of Latin, Greek, Cyrillic and kana: the same with and without ICU, where the
/// runtime's own does nothing.
/// </summary>
public static class Composition
{
    // By combining mark: pairs of a base and what the two make, from the Unicode Character Database 15.1.
    private static readonly Lazy<FrozenDictionary<(char Base, char Mark), char>> Pairs = new(Read);

    /// <summary>The text with each base and its combining marks in one character, where Unicode has one.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (FirstMark(text) < 0)
            return text;

        var composed = text.ToCharArray();
        return new string(composed, 0, Compose(composed));
    }

    /// <summary>Does the same in place, and gives the length of what is left.</summary>
    public static int Compose(Span<char> text)
    {
        var first = FirstMark(text);
        if (first < 0)
            return text.Length;

        // The first letter has nothing before it.
        var length = Math.Max(first, 1);
        foreach (var mark in text[length..])
        {
            if (Pairs.Value.TryGetValue((text[length - 1], mark), out var whole))
                text[length - 1] = whole;
            else
                text[length++] = mark;
        }

        return length;
    }

    // Ranges that hold all marks of the table below: they are found sooner than single letters.
    private static readonly SearchValues<char> LatinMarks = SearchValues.Create(Range('\u0300', '\u0331'));
    private static readonly SearchValues<char> KanaMarks = SearchValues.Create(Range('\u3099', '\u309A'));

    private static int FirstMark(ReadOnlySpan<char> text)
    {
        var latin = text.IndexOfAny(LatinMarks);
        var kana = (latin < 0 ? text : text[..latin]).IndexOfAny(KanaMarks);
        return kana < 0 ? latin : kana;
    }

    private static char[] Range(char first, char last)
    {
        var letters = new char[last - first + 1];
        for (var at = 0; at < letters.Length; at++)
            letters[at] = (char)(first + at);
        return letters;
    }

    private static FrozenDictionary<(char Base, char Mark), char> Read() =>
        Table
            .SelectMany(static row => row[1..].Chunk(2).Select(pair => KeyValuePair.Create((pair[0], row[0]), pair[1])))
            .ToFrozenDictionary();

    private static readonly string[] Table =
    [
        "\u0300AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳÂẦÊỀÔỒÜǛâầêềôồüǜĂẰăằĒḔēḕŌṐōṑƠỜơờƯỪưừЕЀИЍеѐиѝ",
        "\u0301AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzźÂẤÅǺÆǼÇḈÊẾÏḮÔỐÕṌØǾÜǗâấåǻæǽçḉ",
        "\u0301êếïḯôốõṍøǿüǘĂẮăắĒḖēḗŌṒōṓŨṸũṹƠỚơớƯỨưứΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰГЃКЌгѓкќ",
        "\u0302AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑẠẬạậẸỆẹệỌỘọộ",
        "\u0303AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ",
        "\u0304AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳÄǞÆǢÕȬÖȪÜǕäǟæǣõȭöȫüǖǪǬǫǭȦǠȧǡȮȰȯȱИӢУӮиӣуӯḶḸḷḹṚṜṛṝ",
        "\u0306AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭȨḜȩḝАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ",
        "\u0307AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzżŚṤśṥŠṦšṧſẛṢṨṣṩ",
        "\u0308AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿÕṎõṏŪṺūṻΙΪΥΫιϊυϋІЇАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭ",
        "\u0308іїӘӚәӛӨӪөӫ",
        "\u0309AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử",
        "\u030AAÅUŮaåuůwẘyẙ",
        "\u030BOŐUŰoőuűУӲуӳ",
        "\u030CAǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzžÜǙüǚƷǮʒǯ",
        "\u030FAȀEȄIȈOȌRȐUȔaȁeȅiȉoȍrȑuȕѴѶѵѷ",
        "\u0311AȂEȆIȊOȎRȒUȖaȃeȇiȋoȏrȓuȗ",
        "\u031BOƠUƯoơuư",
        "\u0323AẠBḄDḌEẸHḤIỊKḲLḶMṂNṆOỌRṚSṢTṬUỤVṾWẈYỴZẒaạbḅdḍeẹhḥiịkḳlḷmṃnṇoọrṛsṣtṭuụvṿwẉyỵzẓƠỢơợƯỰưự",
        "\u0324UṲuṳ",
        "\u0325AḀaḁ",
        "\u0326SȘTȚsștț",
        "\u0327CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ",
        "\u0328AĄEĘIĮOǪUŲaąeęiįoǫuų",
        "\u032DDḒEḘLḼNṊTṰUṶdḓeḙlḽnṋtṱuṷ",
        "\u032EHḪhḫ",
        "\u0330EḚIḬUṴeḛiḭuṵ",
        "\u0331BḆDḎKḴLḺNṈRṞTṮZẔbḇdḏhẖkḵlḻnṉrṟtṯzẕ",
        "\u3099うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞウヴカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボワヷヰヸヱヹヲヺヽヾ",
        "\u309Aはぱひぴふぷへぺほぽハパヒピフプヘペホポ",
    ];
}

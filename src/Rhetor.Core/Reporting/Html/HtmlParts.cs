namespace Rhetor.Reporting.Html;

/// <summary>The parts of the page that are the same in every report.</summary>
internal static class HtmlParts
{
    public const string Key = """
        <p class="key"><span>A tinted sentence bears a marker; the underlined words show it, and the number leads to the reasons.</span>
        <span><b>Whose words:</b> <i class="v-author">solid</i> the author’s own or a headline, the tint deeper</span>
        <span><i class="v-direct">dotted</i> direct speech</span>
        <span><i class="v-indirect">dashed</i> reported speech</span>
        <span>A marker says what words do, never whether a claim is true.</span></p>

        """;

    public const string Filters = """
        <form class="filters" id="filters" hidden aria-label="Filter the findings">
        <details class="menu"><summary>Markers</summary><div class="sheet" id="markers" role="group" aria-label="Markers"><div class="all"><button type="button" id="markers-all">All</button> <button type="button" id="markers-none">None</button></div></div></details>
        <fieldset><legend class="unseen">Voices</legend>
        <label><input type="checkbox" name="voice" value="author" checked> author</label>
        <label><input type="checkbox" name="voice" value="headline" checked> headline</label>
        <label><input type="checkbox" name="voice" value="direct" checked> direct</label>
        <label><input type="checkbox" name="voice" value="indirect" checked> reported</label></fieldset>
        <label>Speaker <select id="speaker"><option value="">everyone</option></select></label>
        <label>Score ≥ <input type="range" id="score" min="0" max="1" step="0.01" value="0"><output id="score-shown" for="score">0.00</output></label>
        <button type="button" id="clear">Reset</button>
        <label title="n or j: next finding. p or k: previous. Escape: close."><input type="checkbox" id="keys" checked> keys n p</label>
        <span class="step"><span class="status" id="status" role="status" aria-live="polite"></span>
        <button type="button" id="previous" aria-label="Previous finding">‹</button><button type="button" id="next" aria-label="Next finding">›</button></span>
        </form>

        """;
}

using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>What is counted over the tokens of a sentence.</summary>
internal struct TokenCounts
{
    private int _words;
    private int _letters;
    private int _quoted;
    private int _negated;
    private int _negators;
    private int _caps;
    private int _question;
    private int _exclamation;
    private int _ellipsis;
    private int _colon;
    private int _dash;
    private int _adjectives;
    private int _adverbs;
    private int _verbs;
    private int _nouns;
    private int _names;
    private int _numbers;
    private int _interjections;
    private int _first;
    private int _second;
    private int _third;
    private int _superlatives;
    private int _comparatives;
    private int _past;
    private int _present;
    private int _imperatives;
    private PartOfSpeech _opening;

    public void Add(in Token token, ReadOnlySpan<char> form, Inflection inflection)
    {
        if ((token.Traits & TokenTraits.Quoted) != 0) _quoted++;
        if (token.IsPunctuation)
        {
            Punctuation(form);
            return;
        }

        if (token.Kind is TokenKind.Number) _numbers++;
        if (!token.IsWord) return;
        _words++;
        _letters += form.Length;
        if (_words == 1) _opening = token.Pos;
        if (token.IsNegated) _negated++;
        if ((token.Traits & TokenTraits.Negator) != 0) _negators++;
        if ((token.Traits & TokenTraits.AllCaps) != 0 && form.Length > 4) _caps++;
        PartsOfSpeech(token.Pos);
        Inflected(inflection);
    }

    public readonly void Write(Span<float> values)
    {
        var words = Math.Max(1, _words);
        values[(int)LinguisticFeature.Length] = (float)(Math.Log(1 + _words) / 3);
        values[(int)LinguisticFeature.IsShort] = _words <= 6 ? 1 : 0;
        values[(int)LinguisticFeature.WordLength] = (float)(_letters / (6.0 * words));
        values[(int)LinguisticFeature.QuotedShare] = (float)(Math.Min(1, _quoted / (double)words));
        values[(int)LinguisticFeature.HasQuotedWord] = _quoted > 0 && _quoted * 3 < _words ? 1 : 0;
        values[(int)LinguisticFeature.Question] = Math.Min(_question, 2);
        values[(int)LinguisticFeature.Exclamation] = Math.Min(_exclamation, 2);
        values[(int)LinguisticFeature.Ellipsis] = Math.Min(_ellipsis, 1);
        values[(int)LinguisticFeature.Colon] = Math.Min(_colon, 1);
        values[(int)LinguisticFeature.Dash] = Math.Min(_dash, 2);
        values[(int)LinguisticFeature.AllCaps] = Math.Min(_caps, 2);
        values[(int)LinguisticFeature.Negators] = Math.Min(_negators, 3);
        values[(int)LinguisticFeature.NegatedShare] = (float)(_negated / (double)words);
        values[(int)LinguisticFeature.Adjectives] = (float)(4.0 * _adjectives / words);
        values[(int)LinguisticFeature.Adverbs] = (float)(4.0 * _adverbs / words);
        values[(int)LinguisticFeature.Verbs] = (float)(4.0 * _verbs / words);
        values[(int)LinguisticFeature.Nouns] = (float)(3.0 * _nouns / words);
        values[(int)LinguisticFeature.Names] = (float)(4.0 * _names / words);
        values[(int)LinguisticFeature.Numbers] = (float)(Math.Min(_numbers, 4) / 2.0);
        values[(int)LinguisticFeature.Interjections] = Math.Min(_interjections, 2);
        values[(int)LinguisticFeature.FirstPerson] = Math.Min(_first, 3);
        values[(int)LinguisticFeature.SecondPerson] = Math.Min(_second, 3);
        values[(int)LinguisticFeature.ThirdPerson] = Math.Min(_third, 3);
        values[(int)LinguisticFeature.Superlatives] = Math.Min(_superlatives, 2);
        values[(int)LinguisticFeature.Comparatives] = Math.Min(_comparatives, 2);
        values[(int)LinguisticFeature.PastTense] = (float)(4.0 * _past / words);
        values[(int)LinguisticFeature.PresentTense] = (float)(4.0 * _present / words);
        values[(int)LinguisticFeature.Imperatives] = Math.Min(_imperatives, 2);
        values[(int)LinguisticFeature.StartsWithVerb] = _opening is PartOfSpeech.Verb or PartOfSpeech.Aux ? 1 : 0;
        values[(int)LinguisticFeature.StartsWithConjunction] = _opening is PartOfSpeech.Cconj or PartOfSpeech.Sconj ? 1 : 0;
    }

    private void Punctuation(ReadOnlySpan<char> form)
    {
        switch (form[0])
        {
            case '?': _question++; break;
            case '!': _exclamation++; break;
            case '\u2026': _ellipsis++; break;
            case '.' when form.Length > 1: _ellipsis++; break;
            case ':': _colon++; break;
            case '\u2013' or '\u2014': _dash++; break;
            default: break;
        }
    }

    private void PartsOfSpeech(PartOfSpeech pos)
    {
        switch (pos)
        {
            case PartOfSpeech.Adj: _adjectives++; break;
            case PartOfSpeech.Adv: _adverbs++; break;
            case PartOfSpeech.Verb: _verbs++; break;
            case PartOfSpeech.Noun: _nouns++; break;
            case PartOfSpeech.Propn: _names++; break;
            case PartOfSpeech.Intj: _interjections++; break;
            default: break;
        }
    }

    private void Inflected(Inflection inflection)
    {
        if (inflection == Inflection.None) return;
        if ((inflection & Inflection.First) != 0) _first++;
        if ((inflection & Inflection.Second) != 0) _second++;
        if ((inflection & Inflection.Third) != 0) _third++;
        if ((inflection & Inflection.Superlative) != 0) _superlatives++;
        if ((inflection & Inflection.Comparative) != 0) _comparatives++;
        if ((inflection & Inflection.Imperative) != 0) _imperatives++;
        if ((inflection & Inflection.Past) != 0) _past++;
        if ((inflection & Inflection.Present) != 0) _present++;
    }
}

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

    public readonly void Write(Action<LinguisticFeature, double> set)
    {
        var words = Math.Max(1, _words);
        set(LinguisticFeature.Length, Math.Log(1 + _words) / 3);
        set(LinguisticFeature.IsShort, _words <= 6 ? 1 : 0);
        set(LinguisticFeature.WordLength, _letters / (6.0 * words));
        set(LinguisticFeature.QuotedShare, Math.Min(1, _quoted / (double)words));
        set(LinguisticFeature.HasQuotedWord, _quoted > 0 && _quoted * 3 < _words ? 1 : 0);
        set(LinguisticFeature.Question, Math.Min(_question, 2));
        set(LinguisticFeature.Exclamation, Math.Min(_exclamation, 2));
        set(LinguisticFeature.Ellipsis, Math.Min(_ellipsis, 1));
        set(LinguisticFeature.Colon, Math.Min(_colon, 1));
        set(LinguisticFeature.Dash, Math.Min(_dash, 2));
        set(LinguisticFeature.AllCaps, Math.Min(_caps, 2));
        set(LinguisticFeature.Negators, Math.Min(_negators, 3));
        set(LinguisticFeature.NegatedShare, _negated / (double)words);
        set(LinguisticFeature.Adjectives, 4.0 * _adjectives / words);
        set(LinguisticFeature.Adverbs, 4.0 * _adverbs / words);
        set(LinguisticFeature.Verbs, 4.0 * _verbs / words);
        set(LinguisticFeature.Nouns, 3.0 * _nouns / words);
        set(LinguisticFeature.Names, 4.0 * _names / words);
        set(LinguisticFeature.Numbers, Math.Min(_numbers, 4) / 2.0);
        set(LinguisticFeature.Interjections, Math.Min(_interjections, 2));
        set(LinguisticFeature.FirstPerson, Math.Min(_first, 3));
        set(LinguisticFeature.SecondPerson, Math.Min(_second, 3));
        set(LinguisticFeature.ThirdPerson, Math.Min(_third, 3));
        set(LinguisticFeature.Superlatives, Math.Min(_superlatives, 2));
        set(LinguisticFeature.Comparatives, Math.Min(_comparatives, 2));
        set(LinguisticFeature.PastTense, 4.0 * _past / words);
        set(LinguisticFeature.PresentTense, 4.0 * _present / words);
        set(LinguisticFeature.Imperatives, Math.Min(_imperatives, 2));
        set(LinguisticFeature.StartsWithVerb, _opening is PartOfSpeech.Verb or PartOfSpeech.Aux ? 1 : 0);
        set(LinguisticFeature.StartsWithConjunction, _opening is PartOfSpeech.Cconj or PartOfSpeech.Sconj ? 1 : 0);
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

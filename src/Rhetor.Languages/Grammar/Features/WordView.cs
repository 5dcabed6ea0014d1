namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the taggers look at of a word and of its neighbours, side by side in eight bytes.</summary>
/// <param name="Class">The small number of the word or of words like it, see <see cref="WordClasses"/>.</param>
/// <param name="Ending">Its last three characters as a number below 1024.</param>
/// <param name="Kind">The parts of speech that it or the word that it ends in can be, or its looks, as a small number.</param>
/// <param name="End">Its last two characters as a small number.</param>
/// <param name="Shape">What it looks like, see <see cref="Features.Shape"/>.</param>
/// <param name="Place">Where it stands: 1 for the first word of a sentence (and after an opening quote or a colon), 2 in a title-case, 4 in an
/// all-capitals sentence.</param>
internal readonly record struct WordView(ushort Class, ushort Ending, byte Kind, byte End, byte Shape, byte Place);

using System.Globalization;

namespace PulseForge.Core;

/// <summary>
/// A sentence for a person, not yet in their language: the English format text is its key in the text resources, the arguments
/// are values (numbers, dates, <see cref="Units.Mass"/> in the person's unit) that format themselves in the culture of the reader.
/// </summary>
public sealed record Sentence(string Key, params object[] Args)
{
    public string ToString(IFormatProvider culture) => string.Format(culture, Key, Args);

    public override string ToString() => ToString(CultureInfo.InvariantCulture);

    public bool Equals(Sentence? other) => other is not null && Key == other.Key && Args.SequenceEqual(other.Args);

    public override int GetHashCode() => HashCode.Combine(Key, Args.Length);
}

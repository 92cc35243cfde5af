namespace PulseForge.Core.Units;

/// <summary>What came of reading typed text: a value, or the sentence that says at its field why not.</summary>
public readonly record struct Parsed<T>(T? Value, Sentence? Error) where T : struct
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Sentence error) => new(null, error);

    public Parsed<TOther> Then<TOther>(Func<T, Parsed<TOther>> next) where TOther : struct =>
        Value is { } value ? next(value) : new Parsed<TOther>(null, Error);
}

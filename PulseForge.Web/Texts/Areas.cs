namespace PulseForge.Web.Texts;

// One class per file of texts beside this one: IStringLocalizer<CoachTexts> reads CoachTexts.resx. A page gets its area's as T from _ViewImports.
public sealed class AccountTexts;
public sealed class CoachTexts;
public sealed class ConsoleTexts;
public sealed class EmailTexts;
public sealed class PortalTexts;
public sealed class PublicTexts;

/// <summary>Layouts, components, tag helpers, validation messages, and the sentences that Core says.</summary>
public sealed class SharedTexts;

using Microsoft.Extensions.Localization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Setup;

/// <summary>
/// The texts of an area, and behind them the shared ones: what Core says and what components say is found through any T.
/// </summary>
public sealed class AreaLocalizer<TArea>(IStringLocalizerFactory factory) : IStringLocalizer<TArea>
{
    private readonly IStringLocalizer own = factory.Create(typeof(TArea));
    private readonly IStringLocalizer shared = factory.Create(typeof(SharedTexts));

    public LocalizedString this[string name] => own[name] is { ResourceNotFound: false } found ? found : shared[name];

    public LocalizedString this[string name, params object[] arguments] =>
        own[name, arguments] is { ResourceNotFound: false } found ? found : shared[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => own.GetAllStrings(includeParentCultures);
}

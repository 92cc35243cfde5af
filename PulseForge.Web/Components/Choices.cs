using Microsoft.Extensions.Localization;
using PulseForge.Core.Tenancy;
using PulseForge.Web.TagHelpers;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components;

/// <summary>The answers of fields that stand on several pages.</summary>
public sealed class Choices(IStringLocalizer<SharedTexts> t)
{
    public Choice[] Units => [new(nameof(UnitSystem.Kilograms), t["Kilograms"]), new(nameof(UnitSystem.Pounds), t["Pounds"])];
}

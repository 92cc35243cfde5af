using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Units;
using PulseForge.Tests.Architecture;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Tests.Pages.Shared;

public class TextsLookupTests
{
    private static readonly ServiceProvider Services = Build();

    [Fact]
    public void Every_text_of_every_area_is_found_by_the_class_that_names_its_file()
    {
        foreach (var area in TextFiles.Areas)
        {
            var type = typeof(SharedTexts).Assembly.GetType($"PulseForge.Web.Texts.{area}Texts", throwOnError: true)!;
            var texts = Services.GetRequiredService<IStringLocalizerFactory>().Create(type);
            Assert.Equal([], TextFiles.Read(area).Keys.Where(key => texts[key].ResourceNotFound).Select(key => $"{area}: {key}"));
        }
    }

    [Fact]
    public void An_area_finds_the_shared_texts_and_what_core_says()
    {
        var texts = Services.GetRequiredService<IStringLocalizer<ConsoleTexts>>();

        Assert.False(texts["Skip to content"].ResourceNotFound);
        var said = texts.Say(new Sentence(NumberTexts.OutOfRange, 1, 52));
        Assert.Equal(("Enter a number from 1 to 52.", false), (said.Value, said.ResourceNotFound));
    }

    [Fact]
    public void A_text_that_nobody_wrote_down_is_known_to_be_missing() =>
        Assert.True(Services.GetRequiredService<IStringLocalizer<CoachTexts>>()["No such text"].ResourceNotFound);

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRazorPages().AddTexts();
        return services.BuildServiceProvider();
    }
}

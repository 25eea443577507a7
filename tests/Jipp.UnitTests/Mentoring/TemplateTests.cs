using System.Text;
using Jipp.Mentoring.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Jipp.UnitTests.Mentoring;

public sealed class TemplateTests
{
    [Fact]
    public void The_embedded_template_has_steps_in_order_with_rising_due_days()
    {
        var template = new CsvTemplates(new ConfigurationBuilder().Build()).Onboarding;

        Assert.Equal(Enumerable.Range(1, 8), template.Milestones.Select(step => step.Order));
        Assert.Equal(template.Milestones.Select(step => step.DueDays).Order(), template.Milestones.Select(step => step.DueDays));
        Assert.All(template.Milestones, step => Assert.False(string.IsNullOrEmpty(step.Title) || string.IsNullOrEmpty(step.Description) || string.IsNullOrEmpty(step.Basis)));
    }

    [Fact]
    public void An_installation_may_bring_its_own()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "# milik kami\norder,title,description,due_days,basis\n1,Satu,Isi,7,\n");
        try
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Mentoring:OnboardingTemplate"] = file }).Build();

            var step = Assert.Single(new CsvTemplates(settings).Onboarding.Milestones);

            Assert.Equal(("Satu", 7, null), (step.Title, step.DueDays, step.Basis));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("order,title,description,due_days,basis\n")]
    [InlineData("order,title,description,due_days,basis\n1,Satu,Isi,7,\n1,Dua,Isi,9,\n")]
    public void A_template_without_steps_or_with_an_order_twice_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => CsvTemplates.Parse(new MemoryStream(Encoding.UTF8.GetBytes(text))));
    }
}

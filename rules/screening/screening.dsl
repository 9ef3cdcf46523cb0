# The words that screening rules are written in. Left of "=" is what a rule says, right of it what it means.
[when]there is a company=Company()
[when]- without a country=region == null
[when]- without a name=legalName == null || legalName.isEmpty()
[when]- in one of the programme's regions=region in (Region.CHINA, Region.TAIWAN, Region.US, Region.EUROPE)
[when]- outside the programme's regions=region == Region.OTHER
[when]- whose legal form is {form}=legalForm == LegalForm.{form}
[when]- of which large companies hold at least {least} and less than {most} percent=largeOwnershipPercent != null, largeOwnershipPercent >= {least}, largeOwnershipPercent < {most}
[when]- of which large companies hold {least} percent or more=largeOwnershipPercent != null, largeOwnershipPercent >= {least}
[when]- with less than {n} or more than {m} employees=employees != null, employees < {n} || employees > {m}
[when]- with a known year of founding=$founded : foundedYear, foundedYear != null
[when]the application was handed in=Submission()
[when]- before that year=$founded > year
[when]- more than {n} years after it=year != null, year - $founded > {n}
[when]- with less than {n} percent of the form filled in=completenessPercent != null, completenessPercent < {n}
[when]- by a company with {n} or more earlier applications=earlierApplications != null, earlierApplications >= {n}
[when]the company's size is {size}=SizeClass(size == Size.{size})
[when]more than {amount} US dollars were raised=Funding(raisedUsd != null, raisedUsd > {amount})
[when]at most {amount} US dollars are known to be raised=Funding(raisedUsd != null, raisedUsd <= {amount})
[when]it is not known that at most {amount} US dollars were raised=not Funding(raisedUsd != null, raisedUsd <= {amount})
[when]- and the amount of a round is unknown=undisclosedRounds != null, undisclosedRounds > 0
[when]nothing is known of what the company makes=not Product(sector != null || kind != null || stage != null)
[then]the company is eligible on this point=insert(new Eligibility(Verdict.ELIGIBLE, drools.getRule().getName()));
[then]the company is not eligible=insert(new Eligibility(Verdict.NOT_ELIGIBLE, drools.getRule().getName()));
[then]a person must look=insert(new Eligibility(Verdict.NEEDS_PERSON, drools.getRule().getName()));

# The words that bars on resources are written in.
[when]there is a resource=$resource : Resource()
[when]- without any place left=remainingCapacity != null, remainingCapacity <= 0
[when]- that serves other regions only=!regions.isEmpty(), regions not contains $region
[when]- that serves some regions only=!regions.isEmpty()
[when]- that fits other stages only=!stages.isEmpty(), stages not contains $stage
[when]- that asks for {condition}=conditions contains "{condition}"
[when]the company's region is known=Company($region : region, region != null)
[when]the company's region is missing=not Company(region != null)
[when]the company is not registered=Company(legalForm == LegalForm.NOT_REGISTERED)
[when]the product's stage is known=Product($stage : stage, stage != null)
[when]the product is an idea=Product(stage == ProductStage.IDEA)
[when]the product is software only=Product(kind == ProductKind.SOFTWARE)
[when]the product is hardware only=Product(kind == ProductKind.HARDWARE)
[when]it was said that no patent is filed or granted=IntellectualProperty(patentsFiled != null, patentsFiled == 0, patentsGranted == null || patentsGranted == 0)
[when]it was said that there is no turnover=Company(turnoverEur != null, turnoverEur <= 0)
[then]it can't be used here=insert(new ResourceBar($resource.code(), drools.getRule().getName()));
